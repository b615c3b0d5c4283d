import {profileLink} from '../../../../assets/docket/profile.js';
import {currentSession} from './api.js';
import {createTask} from './create.js';
import {details} from './details.js';
import {inbox, inboxLink} from './inbox.js';
import {bringLabels} from './labels.js';

currentSession().then(({roles}) => {
  const has = role => roles.includes(role) || roles.includes('admin');
  document.body.classList.toggle('docket-admin', has('admin'));
  document.body.classList.toggle('docket-cockpit', has('operator') || has('analyst'));
}, () => {});

// Without them Tasklist starts all the same, and reads them itself.
await bringLabels().catch(() => {});

export default [createTask, inboxLink, profileLink('tasklist.navbar.action', 100), inbox, details];
