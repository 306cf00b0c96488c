using System.Text;

namespace Gransgangare.Exchange.Tests;

public sealed class ContentDigestTests : IDisposable
{
    private const string Header = "person,operation,gender,entry_date,exit_date,forbund\n";
    private const string One = "a,x,woman,2024-01-01,2024-02-01,vast\n";
    private const string Other = "b,x,man,2024-01-01,,vast\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("gransgangare-digest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Header + Other + One)]
    [InlineData("\uFEFF" + Header + One + "\n" + Other)]
    [InlineData(
        "gender;PERSON;operation;forbund;exit_date;entry_date\r\nman;b;x;vast;;2024-01-01\r\nwoman;a;x;vast;2024-02-01;2024-01-01\r\n"
    )]
    public void The_form_of_the_files_does_not_matter(string same) => Assert.Equal(Of(Header + One + Other), Of(same));

    [Theory]
    [InlineData(Header + One)]
    [InlineData(Header + One + "b,x,man,2024-01-02,,vast\n")]
    [InlineData(Header + One + "b,y,man,2024-01-01,,vast\n")]
    [InlineData(Header + One + "c,x,man,2024-01-01,,vast\n")]
    [InlineData(Header + One + "b,x,man,2024-01-01,2024-01-01,vast\n")]
    public void Another_fact_is_another_fingerprint(string other) => Assert.NotEqual(Of(Header + One + Other), Of(other));

    [Fact]
    public void Parts_add_up_to_the_whole() => Assert.Equal(Of(Header + One + Other), Of(Header + One).Plus(Of(Header + Other)));

    [Fact]
    public void Events_interventions_and_measurements_are_in_it()
    {
        var before = Of(Header + One);
        var found = new HashSet<Core.InputDigest> { before };
        File.WriteAllText(Path.Combine(_folder, ExchangeFormat.Events), "person,operation,date,event\na,x,2024-01-05,employed\n");
        Assert.True(found.Add(Read()));
        File.WriteAllText(
            Path.Combine(_folder, ExchangeFormat.Interventions),
            "person,operation,kind,start_date,end_date,name\na,x,health,2024-01-05,,n\n"
        );
        Assert.True(found.Add(Read()));
        File.WriteAllText(Path.Combine(_folder, ExchangeFormat.Measurements), "person,date,rater,job-search\na,2024-01-05,participant,3\n");
        Assert.True(found.Add(Read()));
        File.WriteAllText(Path.Combine(_folder, ExchangeFormat.Measurements), "person,date,rater,job-search\na,2024-01-05,participant,4\n");
        Assert.True(found.Add(Read()));
    }

    private Core.InputDigest Of(string text)
    {
        File.WriteAllText(
            Path.Combine(_folder, ExchangeFormat.Participations),
            text,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        return Read();
    }

    private Core.InputDigest Read() => ContentDigest.Of(ExchangeReader.Read(_folder));
}
