import {read} from './api.js';
import {element, field} from './dom.js';
import {PRIORITIES, REMINDERS, duration, fromLocal, plain, toLocal} from './words.js';

/**
 * The form that changes the details of a task.
 *
 * @param save takes the changed fields only: who may not set a field is not refused for the others
 */
export async function editForm(task, save) {
  const categories = (await read('categories')).body.items;
  const controls = controlsOf(task, categories);
  const form = element('form', {className: 'docket-form'},
    field('Title', controls.title),
    field('Description', controls.description),
    field('Category', controls.category),
    field('Priority', controls.priority),
    field('Deadline', controls.deadline, `In your time zone, ${zone()}`),
    reminderBoxes(controls.reminders),
    field('Progress in percent', controls.progress),
    element('button', {type: 'submit', className: 'btn btn-primary'}, 'Save changes'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    save(changes(task, controls));
  });
  return form;
}

function controlsOf(task, categories) {
  const known = categories.map(({key, name}) => [key, name]);
  return {
    title: element('input', {type: 'text', required: true, maxLength: 200, value: task.title}),
    description: element('textarea', {rows: 4, maxLength: 10_000, value: task.description ?? ''}),
    category: choice([['', 'none'], ...known], task.category ?? ''),
    priority: choice(PRIORITIES.map(each => [each, plain(each)]), task.priority),
    deadline: element('input', {type: 'datetime-local', value: toLocal(task.deadline)}),
    reminders: [...new Set([...REMINDERS, ...task.reminders])].map(each => [each,
      element('input', {type: 'checkbox', checked: task.reminders.includes(each)})]),
    progress: element('input', {type: 'number', min: 0, max: 100, value: task.progress})
  };
}

function choice(options, chosen) {
  const select = element('select', {},
    ...options.map(([value, label]) => element('option', {value}, label)));
  select.value = chosen;
  return select;
}

function reminderBoxes(boxes) {
  return element('fieldset', {className: 'docket-field'},
    element('legend', {}, 'Reminders, at most five'),
    ...boxes.map(([iso, box]) => element('label', {}, box, ` ${duration(iso)} before`)));
}

function changes(task, controls) {
  const changed = {};
  const note = (name, before, after) => {
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      changed[name] = after;
    }
  };
  note('title', task.title, controls.title.value);
  note('description', task.description, controls.description.value || null);
  note('category', task.category, controls.category.value || null);
  note('priority', task.priority, controls.priority.value);
  note('progress', task.progress, controls.progress.valueAsNumber);
  const chosen = controls.reminders.filter(([, box]) => box.checked).map(([iso]) => iso);
  note('reminders', [...task.reminders].sort(), chosen.sort());
  if (controls.deadline.value !== toLocal(task.deadline)) {
    changed.deadline = fromLocal(controls.deadline.value);
  }
  return changed;
}

function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
