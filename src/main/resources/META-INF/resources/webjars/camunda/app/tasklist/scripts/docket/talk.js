import {change} from './api.js';
import {element, field} from './dom.js';
import {pagedList} from './pages.js';
import {localised, moment} from './words.js';

/** What people say about a task, and a field to say more. */
export function comments(task, act) {
  const text = element('textarea', {rows: 2, required: true, maxLength: 5_000});
  const form = element('form', {className: 'docket-form'},
    field('Add a comment', text),
    element('button', {type: 'submit', className: 'btn btn-default'}, 'Comment'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(() => change('POST', `tasks/${task.id}/comments`, {text: text.value}), 'Comment added.');
  });
  const said = pagedList(`tasks/${task.id}/comments`, comment => [
    element('span', {className: 'docket-when'}, `${comment.author}, ${moment(comment.createdAt)}`),
    element('span', {className: 'docket-text'}, comment.text)], 'Nobody has commented yet.');
  return element('div', {}, said, form);
}

/** Who did what to a task and when, in plain words. */
export function history(task) {
  return pagedList(`tasks/${task.id}/history`, entry => [
    element('time', {className: 'docket-when', dateTime: entry.at}, moment(entry.at)),
    element('span', {className: 'docket-text'}, localised(entry.text))], 'Nothing has happened yet.');
}
