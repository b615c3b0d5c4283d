import {Refused, change, read} from './api.js';
import {element, notice} from './dom.js';
import {editForm} from './edit.js';
import {facts} from './facts.js';
import {steps} from './steps.js';
import {comments, history} from './talk.js';

const NOT_FOUND = 404;
const CHANGED_MEANWHILE = [409, 412];

/** The tab with all that Docket knows of a task and that the engine's own tabs do not show. */
export const details = {
  id: 'docket-details',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Details'},
  render: (node, {taskId}, scope) => new Details(node, taskId, scope).load()
};

class Details {
  constructor(node, userTask, scope) {
    this.userTask = userTask;
    this.scope = scope;
    this.note = notice();
    this.content = element('div', {'aria-busy': 'true'});
    node.append(element('section', {className: 'docket-details', 'aria-label': 'Details'},
      this.note.place, this.content));
  }

  async load() {
    try {
      const {body: task, etag} = await read(`tasks/behind/${encodeURIComponent(this.userTask)}`);
      await this.show(task, etag);
    } catch (error) {
      this.explain(error);
    } finally {
      this.content.setAttribute('aria-busy', 'false');
    }
  }

  /** Operators get work that belongs to no task of a team: its form says all. */
  explain(error) {
    if (error instanceof Refused && error.status === NOT_FOUND) {
      this.note.tell('The form tells all that there is to know here.');
    } else {
      this.note.complain(error);
    }
  }

  async show(task, etag) {
    const act = (step, success) => this.act(step, success);
    const save = changed => this.act(
      () => change('PUT', `tasks/${task.id}`, changed, etag), 'Your changes are saved.',
      () => this.refreshHeading());
    this.content.replaceChildren(
      facts(task),
      await steps(task, etag, act) ?? '',
      part('Change details', await editForm(task, save)),
      part('Comments', comments(task, act), true),
      part('History', history(task), true));
  }

  /** Does something, says how it went, and shows how things are now. */
  async act(step, success, follow = () => this.scope?.taskData?.changed('task')) {
    this.note.clear();
    try {
      await step();
      await this.reload(follow);
      this.note.tell(success);
    } catch (error) {
      this.note.complain(error);
      if (error instanceof Refused && CHANGED_MEANWHILE.includes(error.status)) {
        await this.reload(follow);
      }
    }
    this.note.place.scrollIntoView({block: 'center'});
  }

  async reload(follow) {
    this.scope?.$root.$broadcast('refresh');
    await follow();
    await this.load();
  }

  /**
   * Tasklist's own copy of the task takes the new details over. Loading it anew would also open
   * the form anew, late, and lose what somebody has begun to type there.
   */
  async refreshHeading() {
    const path = `camunda/api/engine/engine/default/task/${encodeURIComponent(this.userTask)}`;
    const {body: {name, due, priority}} = await read(path);
    Object.assign(this.scope.task, {name, due, priority});
    this.scope.$applyAsync();
  }
}

function part(title, content, open = false) {
  return element('details', {open}, element('summary', {}, title), content);
}
