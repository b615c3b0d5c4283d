/** What may reach the engine over HTTP. */
@org.jspecify.annotations.NullMarked
package io.docket.engine.requests;
