package io.huiyin.estate;

/** A text that is no telephone number. */
public class PhoneUnreadable extends EstateRefusal {
    private static final long serialVersionUID = 1;

    PhoneUnreadable(String key, String... args) {
        super(key, args);
    }
}
