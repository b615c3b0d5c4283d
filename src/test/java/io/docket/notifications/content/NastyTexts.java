package io.docket.notifications.content;

import java.util.stream.Stream;

/** What somebody may type who means no good, or means well in another script. */
final class NastyTexts {

  private NastyTexts() {}

  static Stream<String> all() {
    return Stream.of(
        "One\r\nBcc: everybody@bank.example\r\n\r\nTwo",
        "One\nEND:VEVENT\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM",
        "One\\nBEGIN:VALARM\\, \\;x:y\\",
        "One\u2028Two\u2029Three\u0085Four\u000bFive\u000cSix\u0000\u0007\u001b[31m\u007f",
        "${T(java.lang.Runtime).getRuntime().exec('id')} #{reset.text} [[${1+1}]] [(${1+1})]",
        "__${T(java.lang.System).exit(1)}__ *{x} @{/x} ~{layout.html} {0} {1} '{2}' ''",
        "[# th:utext=\"${frame}\"]x[/] <p th:text=\"${7*7}\">x</p>",
        "<script>alert(1)</script><img src=x onerror=alert(1)>\"><b>'`&amp;&lt;",
        "</title></blockquote><!--[if mso]> ]]> -->",
        "\u202eexe.tpircs\u202c \u2066\u2067\u2068\u2069\u200e\u200f\u061c",
        "in\u200bvis\u2060ible\ufeff \u00adtext\u3164 \u200d\u200c \udb40\udc41\udb40\udc42",
        "half \ud83d a \ude00 character",
        "Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d",
        "-- \nYou get this mail because\n> quoted\n>> twice",
        "\ud83d\ude00".repeat(200),
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66".repeat(28),
        ("\ud83d\udc68\u200d").repeat(100),
        "\u05d1\u05d3\u05d5\u05e7 \u05d0\u05ea \u05d4\u05d7\u05ea\u05d9\u05de\u05d4",
        "\u202e\u200b \u2069");
  }
}
