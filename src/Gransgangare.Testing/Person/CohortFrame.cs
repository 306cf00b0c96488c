using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>What all participants of a cohort have in common: seed, project, the days of entry and the day it is seen on.</summary>
internal sealed class CohortFrame
{
    public CohortFrame(ulong seed, ProjectDefinition project, LocalDate asOf)
    {
        Seed = seed;
        Project = project;
        AsOf = asOf;
        FirstEntry = project.ParticipantsFrom ?? project.Period.Start;
        LastEntry = project.Period.End is { } end ? LocalDate.Min(end, asOf) : asOf;
        Places = new Places(project, FirstEntry, LastEntry);
        Groups = new TargetGroups(project);
    }

    public ulong Seed { get; }

    public ProjectDefinition Project { get; }

    public LocalDate AsOf { get; }

    public LocalDate FirstEntry { get; }

    public LocalDate LastEntry { get; }

    public Places Places { get; }

    public TargetGroups Groups { get; }

    public RandomStream Stream(int participant, Topic topic) => RandomStream.For(Seed, participant, topic);
}
