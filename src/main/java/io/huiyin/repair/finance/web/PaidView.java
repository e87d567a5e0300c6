package io.huiyin.repair.finance.web;

import io.huiyin.repair.finance.PaidService;
import io.huiyin.repair.finance.PaidServices;
import io.huiyin.staff.StaffMember;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** A month of the record of paid services. */
public record PaidView(PaidQuery query, YearMonth month, List<PaidService> services, List<StaffMember> technicians) {
    public PaidView {
        services = List.copyOf(services);
        technicians = List.copyOf(technicians);
    }

    public BigDecimal labour() {
        return PaidServices.sum(services, PaidService::labour);
    }

    public BigDecimal material() {
        return PaidServices.sum(services, PaidService::material);
    }

    public BigDecimal sum() {
        return PaidServices.sum(services, PaidService::sum);
    }
}
