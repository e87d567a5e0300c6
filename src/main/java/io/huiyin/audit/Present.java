package io.huiyin.audit;

/** Tells who acts at this moment; answered above, where requests are known. */
@FunctionalInterface
public interface Present {
    /** Where there are no requests: Huiyin itself acts. */
    Present NOBODY = Doer::system;

    Doer doer();
}
