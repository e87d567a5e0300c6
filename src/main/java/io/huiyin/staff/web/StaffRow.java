package io.huiyin.staff.web;

import io.huiyin.staff.Appointment;
import io.huiyin.staff.StaffMember;
import java.util.List;

/** One of the staff with the posts held. */
public record StaffRow(StaffMember member, List<Appointment> appointments) {
    public StaffRow {
        appointments = List.copyOf(appointments);
    }
}
