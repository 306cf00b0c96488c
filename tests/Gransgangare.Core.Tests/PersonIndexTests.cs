using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Core.Tests;

/// <summary>Records are put together by person as LINQ does it.</summary>
public sealed class PersonIndexTests
{
    private static readonly string[] s_keys = ["b", "a", "B", "å", "a-1", "10", "9"];

    [Fact]
    public void Groups_are_those_of_LINQ() =>
        Prop.ForAll(
                Keys().ToArbitrary(),
                Keys().ToArbitrary(),
                (persons, others) =>
                {
                    Participation[] participations =
                    [
                        .. persons.Select((key, place) => Some.Participation() with { Person = key, Operation = $"{place}" }),
                    ];
                    var index = new PersonIndex(participations);
                    var ofPerson = index.Group(participations, one => one.Person);
                    var ofOthers = index.Group([.. others.Select((key, place) => (Key: key, Place: place))], one => one.Key);
                    var expected = others.Select((key, place) => (Key: key, Place: place)).ToLookup(one => one.Key);
                    var numbers = Enumerable.Range(0, index.Count).ToList();

                    Assert.Equal(persons.Distinct(), numbers.Select(number => index[number]));
                    Assert.Equal(persons.Distinct().Order(StringComparer.Ordinal), index.InOrderOfKeys().Select(number => index[number]));
                    foreach (var number in numbers)
                    {
                        Assert.Equal(participations.Where(one => one.Person == index[number]), ofPerson[number].ToArray());
                        Assert.Equal(expected[index[number]], ofOthers[number].ToArray());
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<string[]> Keys() => Gen.Elements(s_keys).ArrayOf();
}
