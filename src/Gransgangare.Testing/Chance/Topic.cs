namespace Gransgangare.Testing;

/// <summary>What a random stream is for: each topic has its own, so that a changed table moves nothing else of a participant.</summary>
internal enum Topic
{
    Entry = 1,
    Place = 2,
    Person = 3,
    Gaps = 4,
    Path = 5,
    Exit = 6,
    Events = 7,
    FollowUp = 8,
    Interventions = 9,
    Ratings = 10,
    Support = 11,
    Leave = 12,
}
