import {read} from './api.js';
import {element, notice} from './dom.js';

/** A list that is read page by page: as many as fit, and a button for more. */
export function pagedList(path, show, empty) {
  const list = element('ol', {className: 'docket-list'});
  const note = notice();
  const more = element('button', {type: 'button', className: 'btn btn-default', hidden: true},
    'Show more');
  let next = null;

  async function load() {
    try {
      const separator = path.includes('?') ? '&' : '?';
      const cursor = next ? `&cursor=${encodeURIComponent(next)}` : '';
      const {body} = await read(`${path}${separator}limit=50${cursor}`);
      list.append(...body.items.map(item => element('li', {}, ...show(item))));
      next = body.next;
      more.hidden = !next;
      if (list.childElementCount === 0) {
        note.tell(empty);
      }
    } catch (error) {
      note.complain(error);
    }
  }

  more.addEventListener('click', load);
  load();
  return element('div', {}, list, note.place, more);
}
