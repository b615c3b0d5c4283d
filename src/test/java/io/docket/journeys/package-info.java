/** What people do with Docket in a browser, from signing in to the end of their work. */
@org.jspecify.annotations.NullMarked
package io.docket.journeys;
