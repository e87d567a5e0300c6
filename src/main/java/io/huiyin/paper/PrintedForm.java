package io.huiyin.paper;

import java.util.Locale;
import java.util.Set;

/** A kind of print that a company may adjust; each module says which it has. */
public interface PrintedForm {
    /** Its code in the templates, such as {@code WORK_ORDER}; never changes. Its name is the message {@code paper-template.form.WORK_ORDER}. */
    String code();

    /** The papers it is laid out for, the usual one first. */
    Set<PaperSize> papers();

    /** The print with made-up contents, to be looked at before a template is saved. */
    byte[] sample(Letterhead letterhead, Locale locale);
}
