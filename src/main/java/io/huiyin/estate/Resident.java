package io.huiyin.estate;

import java.util.List;

/** A person of a household at present, with the telephones or the reason why there is none. */
public record Resident(Residency residency, Person person, List<Telephone> telephones) {}
