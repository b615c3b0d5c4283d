/** What may reach the engine's commands, and how a refusal leaves them. */
@org.jspecify.annotations.NullMarked
package io.docket.engine.commands;
