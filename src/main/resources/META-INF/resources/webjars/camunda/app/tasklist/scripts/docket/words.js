const MOMENT = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'});
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z/g;
const UNITS = {W: 'week', D: 'day', H: 'hour', M: 'minute', S: 'second'};

export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];
export const REMINDERS = ['PT1M', 'PT5M', 'PT15M', 'PT1H', 'PT2H', 'P1D', 'P2D', 'P7D'];

/** A moment in the time zone of the browser. */
export function moment(instant) {
  return instant ? MOMENT.format(new Date(instant)) : 'none';
}

/** A sentence of the server, with its moments in the time zone of the browser. */
export function localised(sentence) {
  return sentence.replace(INSTANT, moment);
}

/** IN_PROGRESS becomes "In progress". */
export function plain(constant) {
  const words = constant.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** PT2H becomes "2 hours". */
export function duration(iso) {
  const parts = [...iso.replace(/^P/, '').matchAll(/(\d+(?:\.\d+)?)([WDHMS])/g)];
  const said = parts.map(([, amount, unit]) => `${amount} ${UNITS[unit]}${amount === '1' ? '' : 's'}`);
  return said.join(' ') || iso;
}

/** An instant as a field for date and time wants it, and back; both empty for none. */
export function toLocal(instant) {
  if (!instant) {
    return '';
  }
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function fromLocal(local) {
  return local ? new Date(local).toISOString() : null;
}
