import {element} from './dom.js';
import {duration, moment, plain} from './words.js';

/** What is known of a task, as a list of names and values. */
export function facts(task) {
  const overdue = task.overdue ? `, overdue, escalation level ${task.escalationLevel}` : '';
  const rows = {
    Number: task.number,
    Status: plain(task.status) + overdue,
    Priority: plain(task.priority),
    Category: task.category ?? 'none',
    Team: task.team ?? 'none',
    Assignee: task.assignee ?? 'nobody yet',
    Deadline: moment(task.deadline),
    Reminders: task.reminders.map(each => `${duration(each)} before`).join(', ') || 'none',
    Progress: `${task.progress} %`,
    Review: task.reviewRequired ? 'by a second person' : 'not needed',
    'Created by': `${task.createdBy}, ${moment(task.createdAt)}`
  };
  return element('dl', {className: 'docket-facts'},
    ...Object.entries(rows).map(([name, value]) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, value))));
}
