package io.docket.users;

import java.util.Optional;

/** Who is acting right now: the person signed in to the request, or nobody when a timer acts. */
public interface CurrentActor {

  /** The person acting, or empty in a background job. */
  Optional<Actor> find();

  /** By what they act; {@link ActingBy#THEMSELVES} in a background job. */
  ActingBy actingBy();
}
