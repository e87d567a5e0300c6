package io.huiyin.desk.web;

import io.huiyin.desk.Neighbour;
import io.huiyin.matter.Contact;
import io.huiyin.matter.ContactLine.Subject;
import io.huiyin.matter.Intake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contact at work: the clock, who it is, what is open around, and the forms with which it may end. */
public record ContactView(
        Contact contact,
        Stopwatch stopwatch,
        WhoView who,
        List<Neighbour> near,
        List<CallerOption> found,
        List<Intake> forms,
        EndingForm ending,
        @Nullable Subject subject) {}
