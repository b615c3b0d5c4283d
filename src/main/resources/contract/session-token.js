// A change asked for by a page with a session carries the session's CSRF token.
// One with a bearer token needs none.
async function withSessionToken(request) {
  const changes = !["GET", "HEAD", "OPTIONS"].includes((request.method || "GET").toUpperCase());
  if (changes && !request.headers.Authorization) {
    const answer = await fetch(new URL("../session", window.location), {
      headers: { Accept: "application/json" },
    });
    if (answer.ok) {
      const session = await answer.json();
      request.headers[session.csrfHeader] = session.csrfToken;
    }
  }
  return request;
}

