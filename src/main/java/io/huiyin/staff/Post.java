package io.huiyin.staff;

import io.huiyin.procedure.Party;

/** The posts that the procedures name; a person holds a post at an organisation, and powers come from posts alone. */
public enum Post implements Party {
    FRONT_DESK(Department.CUSTOMER_SERVICE),
    PROPERTY_ASSISTANT(Department.CUSTOMER_SERVICE),
    TECHNICIAN(Department.ENGINEERING),
    TEAM_LEADER(Department.ENGINEERING),
    ENGINEERING_SUPERVISOR(Department.ENGINEERING),
    CUSTOMER_SERVICE_SUPERVISOR(Department.CUSTOMER_SERVICE),
    CUSTOMER_SERVICE_MANAGER(Department.CUSTOMER_SERVICE),
    SITE_HEAD(Department.MANAGEMENT),
    GATE(Department.SECURITY),
    ENVIRONMENT(Department.ENVIRONMENT),
    FINANCE(Department.FINANCE),
    QUALITY(Department.MANAGEMENT),
    HEAD_OFFICE(Department.MANAGEMENT),
    ADMINISTRATOR(Department.MANAGEMENT);

    private final Department department;

    Post(Department department) {
        this.department = department;
    }

    public Department department() {
        return department;
    }
}
