package io.huiyin.roster;

import io.huiyin.estate.Home;
import io.huiyin.estate.Occupant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The workbooks that people take away: the empty form, what to mend, the list of homes. */
@Component
public class RosterSheets {
    private final RosterForm form;
    private final FaultSheet faults;
    private final HomeSheet homes;

    RosterSheets(RosterForm form, FaultSheet faults, HomeSheet homes) {
        this.form = form;
        this.faults = faults;
        this.homes = homes;
    }

    public byte[] form(Locale locale) {
        return form.template(locale);
    }

    public byte[] faults(List<Fault> toMend, Locale locale) {
        return faults.of(toMend, locale);
    }

    public byte[] homes(List<Home> all, Map<Long, List<Occupant>> occupants, Locale locale) {
        return homes.of(all, occupants, locale);
    }
}
