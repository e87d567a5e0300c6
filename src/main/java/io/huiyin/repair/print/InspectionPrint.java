package io.huiyin.repair.print;

import io.huiyin.matter.Priority;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.PaperSize;
import io.huiyin.paper.PrintedForm;
import io.huiyin.repair.print.FormPress.Form;
import io.huiyin.repair.print.InspectionPaper.Done;
import io.huiyin.repair.print.InspectionPaper.Found;
import io.huiyin.repair.print.InspectionPaper.Taken;
import io.huiyin.repair.print.WorkOrderSheet.Name;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the inspection sheet of a public facility in its two copies (REP-20, REP-21). */
@Component
class InspectionPrint implements PrintedForm {
    static final String CODE = "INSPECTION";

    private final FormPress press;
    private final MessageSource words;
    private final Clock clock;

    InspectionPrint(FormPress press, MessageSource words, Clock clock) {
        this.press = press;
        this.words = words;
        this.clock = clock;
    }

    /** Both copies; what is not known yet is left blank, to be filled in by hand. */
    byte[] print(InspectionPaper paper, PhotoSheet photos, Letterhead letterhead, Locale locale) {
        var form = new Form("repair/print/inspection.jte", paper.address(), paper.zone(), letterhead, locale);
        return press.print(form, Map.of("paper", paper, "photos", photos));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<PaperSize> papers() {
        return EnumSet.of(PaperSize.A4);
    }

    @Override
    public byte[] sample(Letterhead letterhead, Locale locale) {
        return print(sample(locale), PhotoSheet.NONE, letterhead, locale);
    }

    private InspectionPaper sample(Locale locale) {
        var now = clock.instant();
        var zone = ZoneId.of("Asia/Shanghai");
        var name = text("inspection.sample.name", locale);
        return new InspectionPaper(
                "BX20261121-0001",
                text("inspection.sample.community", locale),
                zone,
                "https://huiyin.example.com",
                new Found(
                        text("inspection.sample.place", locale),
                        text("inspection.sample.fault", locale),
                        text("inspection.sample.fault", locale),
                        Priority.REGULAR,
                        now.minus(Duration.ofMinutes(40)),
                        name),
                new Taken(now.minus(Duration.ofMinutes(35)), new Name(name, null), now.minus(Duration.ofMinutes(34))),
                new Done(name, now.minus(Duration.ofMinutes(22)), List.of(), "", false, null, new Name("", null)));
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage("repair-print." + key, new Object[0], locale));
    }
}
