import {change, currentSession, read} from './api.js';
import {element, field} from './dom.js';

const ENDED = ['DONE', 'CANCELLED'];

/**
 * What somebody may do with a task beside its form: give it back, assign it, cancel it. The server
 * decides who may; here only what can never succeed is left out.
 *
 * @param act runs a step and shows how it went
 */
export async function steps(task, etag, act) {
  if (ENDED.includes(task.status)) {
    return null;
  }
  const {username, roles} = await currentSession();
  const own = task.createdBy === username && (task.status === 'OPEN' || !task.team);
  const directs = roles.includes('lead') || roles.includes('admin');
  return element('div', {className: 'docket-steps'},
    task.assignee === username || (task.assignee && directs) ? giveBack(task, act) : null,
    directs ? await assignment(task, act) : null,
    directs || own ? cancellation(task, etag, act) : null);
}

function giveBack(task, act) {
  return button('Give back', () => act(
    () => change('POST', `tasks/${task.id}/unclaim`), `${task.number} waits for somebody again.`));
}

async function assignment(task, act) {
  const people = await read(`users?limit=100${task.team ? `&team=${task.team}` : ''}`)
    .then(({body}) => body.items, () => []);
  const select = element('select', {}, ...people.map(person => element('option',
    {value: person.username}, `${person.firstName} ${person.lastName} (${person.username})`)));
  select.value = task.assignee ?? '';
  const assign = button('Assign', () => act(
    () => change('POST', `tasks/${task.id}/assign`, {assignee: select.value}),
    `${task.number} is assigned to ${select.value}.`));
  return element('div', {className: 'docket-assignment'}, field('Assign to', select), assign);
}

function cancellation(task, etag, act) {
  return button('Cancel task', () => {
    if (confirm(`Cancel ${task.number} “${task.title}”? Its history stays, its work ends.`)) {
      act(() => change('DELETE', `tasks/${task.id}`, undefined, etag),
        `${task.number} is cancelled.`);
    }
  });
}

function button(label, pressed) {
  return element('button', {type: 'button', className: 'btn btn-default', onclick: pressed}, label);
}
