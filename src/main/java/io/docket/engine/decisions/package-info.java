/** How decisions are evaluated: FEEL, and fast. */
@org.jspecify.annotations.NullMarked
package io.docket.engine.decisions;
