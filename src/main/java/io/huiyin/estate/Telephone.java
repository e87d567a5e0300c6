package io.huiyin.estate;

/** A person's telephone; shown masked, the whole number only by a reveal that is logged. */
public record Telephone(long communityId, long id, long personId, Phone phone) {
    public String masked() {
        return phone.masked();
    }
}
