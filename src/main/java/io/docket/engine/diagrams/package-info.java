/** What a diagram or a decision may contain: checked before anything of it is instantiated. */
@org.jspecify.annotations.NullMarked
package io.docket.engine.diagrams;
