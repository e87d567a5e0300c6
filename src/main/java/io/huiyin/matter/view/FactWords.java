package io.huiyin.matter.view;

import io.huiyin.matter.Entry;
import io.huiyin.matter.Matter;
import io.huiyin.matter.view.TimelineLine.Fact;
import io.huiyin.matter.view.TimelineLine.Item;
import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the plain values that an entry keeps into words. */
final class FactWords {
    private static final Set<String> UNSAID = Set.of("lines", "file", "photo", "doneAt");
    /** Worth saying only when it holds. */
    private static final Set<String> EXCEPTIONS = Set.of("publicFacility", "offList");

    private static final Set<String> MONEY = Set.of("sum", "amount");
    private static final String ENGLISH = "En";
    private static final String CONSTANT = "[A-Z][A-Z_]*";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z";
    private final Speech speech;
    private final Ledger ledger;
    private final Matter matter;
    private final int seq;
    private final List<String> labels;

    FactWords(Speech speech, Ledger ledger, Matter matter, Entry entry) {
        this.speech = speech;
        this.ledger = ledger;
        this.matter = matter;
        this.seq = entry.seq();
        var own = speech.maybe(matter.kind() + ".act." + entry.word()) != null;
        this.labels = own
                ? List.of(matter.kind() + ".fact.", "matter.fact.")
                : List.of("matter.fact.", matter.kind() + ".fact.");
    }

    List<Fact> facts(Map<String, Object> entered) {
        return entered.keySet().stream()
                .filter(name -> !inEnglish(name, entered))
                .map(name -> Map.entry(name, said(entered, name)))
                .filter(fact -> !UNSAID.contains(fact.getKey()) && !nothing(fact.getKey(), fact.getValue()))
                .map(fact -> fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    /** Whether it is the English of another fact, which is said in its place to whoever reads English. */
    private static boolean inEnglish(String name, Map<?, ?> entered) {
        return name.endsWith(ENGLISH) && entered.containsKey(name.substring(0, name.length() - ENGLISH.length()));
    }

    private Object said(Map<?, ?> entered, String name) {
        var english = speech.locale().getLanguage().equals("en") ? entered.get(name + ENGLISH) : null;
        return Objects.requireNonNullElse(english == null ? entered.get(name) : english, "");
    }

    private static boolean nothing(String name, Object value) {
        return "".equals(value)
                || (value instanceof List<?> list && list.isEmpty())
                || (Boolean.FALSE.equals(value) && EXCEPTIONS.contains(name));
    }

    private Fact fact(String name, Object value) {
        var picture = value.toString().matches(HASH);
        return new Fact(
                label(name),
                picture ? speech.say("matter.fact.picture") : value(name, value),
                picture ? "/matters/" + matter.number() + "/entries/" + seq + "/" + name : null);
    }

    /** An act of the kind calls its facts in its own words; what happens to all matters, in those of all. */
    private String label(String name) {
        return labels.stream()
                .map(prefix -> speech.maybe(prefix + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(name);
    }

    private String value(String name, Object value) {
        return switch (value) {
            case Boolean yes -> speech.say(yes ? "matter.yes" : "matter.no");
            case List<?> list ->
                list.stream().map(each -> text(name, each.toString())).collect(Collectors.joining(comma()));
            default -> text(name, value.toString());
        };
    }

    private String text(String name, String text) {
        if (text.matches(MOMENT)) {
            return speech.moment(Instant.parse(text));
        }
        if (MONEY.contains(name)) {
            return "¥" + text;
        }
        if ("clause".equals(name)) {
            return ledger.find(text).map(this::clause).orElse(text);
        }
        var word = text.matches(CONSTANT) ? constant(name, text) : null;
        return word == null ? text : word;
    }

    private String clause(Clause clause) {
        return clause.code() + " " + clause.title(speech.locale());
    }

    /** The kind's own word for a constant, else the one that all matters or the staff have for it. */
    private @Nullable String constant(String name, String constant) {
        for (var where : List.of(matter.kind() + ".value.", "matter.", "staff.")) {
            var word = speech.maybe(where + name + "." + constant);
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    private String comma() {
        return speech.say("matter.list.comma");
    }

    List<Item> items(Map<String, Object> entered) {
        return entered.get("lines") instanceof List<?> lines
                ? lines.stream()
                        .filter(Map.class::isInstance)
                        .map(line -> item((Map<?, ?>) line))
                        .toList()
                : List.of();
    }

    private Item item(Map<?, ?> line) {
        return new Item(text(line, "name"), text(line, "quantity"), text(line, "sum"));
    }

    private String text(Map<?, ?> line, String name) {
        return said(line, name).toString();
    }
}
