package io.huiyin.desk;

import io.huiyin.matter.Contact;
import io.huiyin.procedure.Fields;

/** What was said to somebody whose wish was settled on the spot (DSK-01). */
public record Answer(Contact.Kind kind, String note) {
    private static final int LONGEST = 2000;

    public Answer {
        Fields.of().given("kind", kind).text("note", note, LONGEST).check();
    }
}
