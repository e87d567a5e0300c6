package io.huiyin.estate;

/** As what somebody belongs to a home: 业主, 家庭成员, 租客, 临时人员. */
public enum ResidencyKind {
    OWNER,
    FAMILY,
    LODGER,
    TEMPORARY;

    public String key() {
        return "estate.residency-kind." + name();
    }
}
