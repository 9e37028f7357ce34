package vigil.telling;

import vigil.wording.Sentences;

/** What a flag was about of which somebody took note, by the id that it was kept under. */
record FlagText(Sentences words, SessionTerms terms) {

    /** Its cause in words; an id that no flag of this version has as it is. */
    String of(String flag) {
        String[] parts = flag.split(":", -1);
        return switch (parts[0]) {
            case "limit" -> parts.length > 1 ? terms.limit(parts[1]) : flag;
            case "overdue" -> words.say("record.flag.overdue");
            case "missed" -> words.say("record.flag.missed");
            case "stamp" -> words.say("record.flag.stamp");
            case "waste" -> words.say("record.flag.waste");
            case "effect" -> words.say("record.flag.effect");
            case "drug" -> words.say("record.flag.drug");
            case "clock" -> words.say("record.flag.clock");
            case "draft" -> words.say("record.flag.draft");
            default -> flag;
        };
    }
}
