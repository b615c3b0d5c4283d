import {element} from './dom.js';
import {pagedList} from './pages.js';
import {moment} from './words.js';

const PATH = '/inbox';

export const inboxLink = {
  id: 'docket-inbox',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render: node => node.append(element('a', {href: `#${PATH}`}, 'Inbox'))
};

/** The page with what Docket has told whoever is signed in, newest first. */
export const inbox = {
  id: 'docket-inbox-page',
  pluginPoint: 'tasklist.route',
  properties: {path: PATH},
  render: node => node.append(element('main', {className: 'docket-page'},
    element('p', {}, element('a', {href: '#/'}, 'Back to the tasks')),
    element('h1', {}, 'Inbox'),
    pagedList('notifications', told => [
      element('time', {className: 'docket-when', dateTime: told.createdAt}, moment(told.createdAt)),
      element('span', {className: 'docket-text'}, told.subject)],
    'Nothing yet. Reminders and escalations of your tasks will show here.')))
};
