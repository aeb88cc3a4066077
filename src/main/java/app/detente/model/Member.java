package app.detente.model;

/**
 * An adviser with their place in the team.
 *
 * @param sample of a newcomer's replies, how many in a hundred need a second pair of eyes; says nothing of anybody else
 */
public record Member(Adviser adviser, Role role, int sample) {

    public Member {
        sample = Math.clamp(sample, 0, 100);
    }

    public Member as(Role other) {
        return new Member(adviser, other, sample);
    }

    public Member sampled(int other) {
        return new Member(adviser, role, other);
    }
}
