import {change, pageAddress, read} from './api.js';
import {element, notice} from './dom.js';
import {pagedList} from './pages.js';
import {moment} from './words.js';

const PATH = '/inbox';
const NEWS_EVERY = 60_000;

let watching;
const counter = element('span', {className: 'docket-count', hidden: true});

export const inboxLink = {
  id: 'docket-inbox',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render: node => {
    node.append(element('a', {href: `#${PATH}`}, 'Inbox ', counter));
    watch();
  }
};

/** The page with what Docket has told whoever is signed in, newest first. */
export const inbox = {
  id: 'docket-inbox-page',
  pluginPoint: 'tasklist.route',
  properties: {path: PATH},
  render: node => node.append(element('main', {className: 'docket-page'},
    element('p', {}, element('a', {href: '#/'}, 'Back to the tasks')),
    element('h1', {}, 'Inbox'),
    ...messages()))
};

function messages() {
  const note = notice();
  const unread = new Set();
  const all = element('button', {type: 'button', className: 'btn btn-default'}, 'Mark all as read');
  all.addEventListener('click', () => mark('notifications/read', note, () => {
    unread.forEach(seen => seen());
  }));
  const list = pagedList('notifications', told => message(told, note, unread),
    'Nothing yet. What happens to your tasks will show here.');
  const preferences = element('a', {href: pageAddress('profile#notifications')},
    'Choose what you are told, and how');
  return [element('p', {className: 'docket-bar'}, all, preferences), note.place, list];
}

function message(told, note, unread) {
  const subject = element(told.taskId ? 'a' : 'span', {className: 'docket-text'}, told.subject);
  const parts = [
    element('time', {className: 'docket-when', dateTime: told.createdAt},
      moment(told.createdAt) + (told.sender ? `, from ${told.sender}` : '')),
    subject];
  if (told.taskId) {
    subject.href = pageAddress(`open-task/${encodeURIComponent(told.taskId)}`);
  }
  if (told.body) {
    parts.push(element('span', {className: 'docket-text docket-body'}, told.body));
  }
  if (!told.readAt) {
    parts.push(unreadMark(told, subject, note, unread));
  }
  return parts;
}

/** Opening what it is about reads it, too. */
function unreadMark(told, subject, note, unread) {
  const read = () => mark(`notifications/${told.id}/read`, note, seen);
  const button = element('button', {type: 'button', className: 'btn btn-default btn-xs'},
    'Mark as read');
  const seen = () => {
    unread.delete(seen);
    subject.classList.remove('docket-unread');
    button.remove();
  };
  unread.add(seen);
  subject.classList.add('docket-unread');
  button.addEventListener('click', read);
  if (told.taskId) {
    subject.addEventListener('click', read);
  }
  return button;
}

async function mark(path, note, done) {
  try {
    await change('PUT', path);
    note.clear();
    done();
    await count();
  } catch (error) {
    note.complain(error);
  }
}

function watch() {
  count();
  if (!watching) {
    watching = setInterval(count, NEWS_EVERY);
    document.addEventListener('visibilitychange', count);
  }
}

/** Nobody needs the number while nobody looks; without it the link works all the same. */
async function count() {
  if (document.hidden) {
    return;
  }
  try {
    const {body} = await read('notifications/unread');
    counter.hidden = body.count === 0;
    counter.textContent = body.count > 99 ? '99+' : String(body.count);
    counter.setAttribute('aria-label', `${body.count} unread`);
  } catch {
    counter.hidden = true;
  }
}
