package io.huiyin.repair.form;

import io.huiyin.estate.Community;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.form.MaterialForm.Row;
import io.huiyin.store.Balances;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the material of a completion: only while the work is going on is there any to be named. */
@Component
class MaterialForms {
    private static final int SPARE = 2;
    private final Balances balances;

    MaterialForms(Balances balances) {
        this.balances = balances;
    }

    @Nullable
    MaterialForm of(Community community, Repair repair, Filled filled, Map<String, String> faults) {
        var technician = repair.order().technician().id();
        if (repair.stage() != Stage.WORKING || technician == null) {
            return null;
        }
        var rows = new ArrayList<Row>();
        for (var at = 0; at < ItemRows.MOST; at++) {
            var item = filled.value("uses[" + at + "].item");
            if (!item.isBlank()) {
                rows.add(new Row(item, filled.value("uses[" + at + "].quantity")));
            }
        }
        for (var spare = 0; spare < SPARE; spare++) {
            rows.add(new Row("", ""));
        }
        return new MaterialForm(balances.within(community.id(), technician), rows, fault(faults));
    }

    private static @Nullable String fault(Map<String, String> faults) {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().startsWith("uses"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
