package io.huiyin.store.web;

import io.huiyin.store.Material;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a material as it was filled in; without one when a new one is put on the list. */
public record MaterialForm(@Nullable Material material, Map<String, String> entered, Map<String, String> faults) {
    public MaterialForm {
        entered = Map.copyOf(entered);
        faults = Map.copyOf(faults);
    }

    static Map<String, String> of(Material material) {
        var entered = new HashMap<String, String>();
        entered.put("code", material.code());
        entered.put("name", material.name());
        entered.put("nameEn", material.nameEn());
        entered.put("unit", material.unit());
        entered.put("unitEn", material.unitEn());
        entered.put("cost", material.cost().toPlainString());
        entered.put("lowMark", StoreView.plain(material.lowMark()));
        entered.put("active", String.valueOf(material.active()));
        return entered;
    }

    public String value(String field) {
        return entered.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean active() {
        return material == null || value("active").equals("true");
    }
}
