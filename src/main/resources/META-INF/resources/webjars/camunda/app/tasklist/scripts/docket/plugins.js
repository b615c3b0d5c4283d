import {currentSession} from './api.js';
import {createTask} from './create.js';
import {details} from './details.js';
import {inbox, inboxLink} from './inbox.js';

currentSession().then(({roles}) => {
  const has = role => roles.includes(role) || roles.includes('admin');
  document.body.classList.toggle('docket-admin', has('admin'));
  document.body.classList.toggle('docket-cockpit', has('operator') || has('analyst'));
}, () => {});

export default [createTask, inboxLink, inbox, details];
