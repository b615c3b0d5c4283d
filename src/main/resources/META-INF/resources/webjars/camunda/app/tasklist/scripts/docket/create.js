import {element} from './dom.js';

/** One click to the form for a new task. */
export const createTask = {
  id: 'docket-create-task',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render: node => node.append(
    element('a', {href: '#/?processStart=taskLifecycle', className: 'docket-create'}, 'Create task'))
};
