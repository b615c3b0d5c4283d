/**
 * People sign in to Docket, on its own page. Wherever the web application would show its own form,
 * after signing out or when the session has expired, Docket's page takes its place.
 */
const page = new URL('../../../login', import.meta.url);
let signingOut = false;

export function signIn() {
  page.search = signingOut ? '?bye' : '?expired';
  location.replace(page);
}

function leaveOwnForm() {
  if (location.hash.startsWith('#/login')) {
    signIn();
  }
}

addEventListener('click', event => {
  signingOut ||= event.target.closest('.logout') !== null;
}, true);
addEventListener('hashchange', leaveOwnForm);
leaveOwnForm();
