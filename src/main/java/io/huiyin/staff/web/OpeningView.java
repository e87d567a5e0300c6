package io.huiyin.staff.web;

import io.huiyin.staff.Department;
import io.huiyin.staff.Organisation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that opens something beneath a part of the company; what it opens follows from where. */
public record OpeningView(Organisation parent, OpeningForm form, Map<String, String> faults) {
    public Organisation.Kind opens() {
        return switch (parent.kind()) {
            case GROUP -> Organisation.Kind.COMPANY;
            case COMPANY -> Organisation.Kind.SITE;
            case SITE, DEPARTMENT -> Organisation.Kind.DEPARTMENT;
        };
    }

    public boolean opensSite() {
        return opens() == Organisation.Kind.SITE;
    }

    public boolean opensDepartment() {
        return opens() == Organisation.Kind.DEPARTMENT;
    }

    public List<Department> departments() {
        return List.of(Department.values());
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
