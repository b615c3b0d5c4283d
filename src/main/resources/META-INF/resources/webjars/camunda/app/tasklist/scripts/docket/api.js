import {signIn} from '../../../../assets/docket/sign-in.js';

const root = new URL('../../../../../', import.meta.url);
let session;

/** What the server declined, in words for the person. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? 'The server does not answer as expected. Please try again.');
    this.status = status;
    this.faults = (problem.errors ?? []).map(fault => `${fault.field} ${fault.message}`);
  }
}

/** GET of a resource: its body and its entity tag. */
export async function read(path) {
  const answer = await request(path, {});
  return {body: await answer.json(), etag: answer.headers.get('ETag')};
}

/** POST, PUT or DELETE, with the entity tag last read where the resource has one. */
export async function change(method, path, body, etag) {
  const known = await currentSession();
  const headers = {[known.csrfHeader]: known.csrfToken};
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (etag) {
    headers['If-Match'] = etag;
  }
  return request(path, {method, headers, body: JSON.stringify(body)});
}

/** The address of one of Docket's pages, for a link. */
export function pageAddress(path) {
  return new URL(path, root).href;
}

/** Who is signed in: {username, roles}. */
export function currentSession() {
  session ??= read('session').then(({body}) => body);
  session.catch(() => { session = undefined; });
  return session;
}

async function request(path, options) {
  const answer = await reach(path, options);
  if (answer.status === 401) {
    signIn();
  }
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
  return answer;
}

async function reach(path, options) {
  try {
    return await fetch(new URL(path, root), {
      ...options,
      headers: {Accept: 'application/json', ...options.headers},
      credentials: 'same-origin',
      // A mark is set though its page is left for where it leads.
      keepalive: options.method === 'PUT' && options.body === undefined
    });
  } catch {
    throw new Refused(0, {detail: 'The server cannot be reached. Please try again.'});
  }
}
