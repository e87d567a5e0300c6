package io.huiyin.staff;

/** A post held by one of the staff at a part of the company. */
public record Appointment(long id, long staffId, Post post, Organisation organisation) {}
