package io.docket.notifications.content;

import io.docket.users.NotificationPreferences.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts things of one kind together, what is urgent first, and keeps the whole readable. */
final class DigestGroups {

  /** As many as somebody still reads. */
  static final int MOST_LINES = 50;

  private static final List<Kind> URGENCY =
      List.of(
          Kind.ESCALATION,
          Kind.DEADLINE,
          Kind.REMINDER,
          Kind.REVIEW,
          Kind.REJECTION,
          Kind.ASSIGNMENT,
          Kind.OFFER,
          Kind.MENTION,
          Kind.MESSAGE,
          Kind.COMMENT,
          Kind.COMPLETION,
          Kind.CANCELLATION);

  private final ReaderWords words;
  private final Function<Telling, @Nullable String> address;

  DigestGroups(ReaderWords words, Function<Telling, @Nullable String> address) {
    this.words = words;
    this.address = address;
  }

  List<DigestGroup> of(List<Telling> all) {
    var byKind =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.told().kind(),
                    () -> new TreeMap<>(Comparator.comparingInt(URGENCY::indexOf)),
                    Collectors.toList()));
    var groups = new ArrayList<DigestGroup>();
    var left =
        MOST_LINES - byKind.values().stream().mapToInt(each -> share(each, byKind.size())).sum();
    for (var each : byKind.entrySet()) {
      var share = share(each.getValue(), byKind.size());
      var shown = Math.min(each.getValue().size(), share + left);
      left -= shown - share;
      groups.add(group(each.getKey(), each.getValue(), shown));
    }
    return groups;
  }

  /** What each group gets in any case, so that many of one kind hide none of another. */
  private static int share(List<Telling> group, int groups) {
    return Math.min(group.size(), MOST_LINES / groups);
  }

  private DigestGroup group(Kind kind, List<Telling> tellings, int shown) {
    var lines =
        tellings.stream()
            .limit(shown)
            .map(each -> new DigestGroup.Line(each.task(), each.details(), address.apply(each)))
            .toList();
    var hidden = tellings.size() - shown;
    var more = hidden == 0 ? null : words.say("digest.more", hidden);
    return new DigestGroup(words.say(kind + ".group"), tellings.size(), lines, more);
  }
}
