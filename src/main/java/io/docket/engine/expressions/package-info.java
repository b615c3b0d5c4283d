/** What an expression in a diagram may see, and nothing else. */
@org.jspecify.annotations.NullMarked
package io.docket.engine.expressions;
