package io.huiyin.staff.web;

import io.huiyin.estate.Communities;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens companies, sites and departments as typed, or says what is wrong, by field. */
@Component
class Openings {
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,29}";
    private static final int LONGEST_NAME = 60;

    private final Organisations organisations;
    private final Communities communities;
    private final TransactionTemplate transaction;

    Openings(Organisations organisations, Communities communities, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.communities = communities;
        this.transaction = transaction;
    }

    Map<String, String> open(Organisation parent, OpeningForm form) {
        var faults = new HashMap<String, String>();
        if (form.typedName().isEmpty() || form.typedName().length() > LONGEST_NAME) {
            faults.put("name", "staff.error.placeName");
        }
        if (organisations.beneath(parent, form.typedName())) {
            faults.put("name", "staff.error.nameTaken");
        }
        switch (parent.kind()) {
            case GROUP -> openIfSound(faults, () -> organisations.openCompany(parent, form.typedName()), "name");
            case COMPANY -> openSite(parent, form, faults);
            case SITE, DEPARTMENT -> openDepartment(parent, form, faults);
        }
        return faults;
    }

    private void openSite(Organisation company, OpeningForm form, Map<String, String> faults) {
        if (!form.typedCode().matches(CODE)) {
            faults.put("code", "staff.error.code");
        }
        openIfSound(
                faults,
                () -> {
                    var community = communities.open(
                            company.id(), form.typedCode(), form.typedName(), zone(form), form.typedHours());
                    organisations.openSite(company, community.id(), community.name());
                },
                "code");
    }

    private void openDepartment(Organisation site, OpeningForm form, Map<String, String> faults) {
        var department = form.department();
        if (department == null) {
            faults.put("department", "staff.error.department");
            return;
        }
        openIfSound(faults, () -> organisations.openDepartment(site, department, form.typedName()), "department");
    }

    /** Opens it whole or not at all; the field is the one that must not stand twice. */
    private void openIfSound(Map<String, String> faults, Runnable opening, String once) {
        if (!faults.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> opening.run());
        } catch (DuplicateKeyException e) {
            faults.put(once, "staff.error.taken");
        } catch (DateTimeException e) {
            faults.put("zone", "staff.error.zone");
        } catch (IllegalArgumentException e) {
            faults.put("hours", "staff.error.hours");
        }
    }

    private static ZoneId zone(OpeningForm form) {
        return ZoneId.of(form.typedZone());
    }
}
