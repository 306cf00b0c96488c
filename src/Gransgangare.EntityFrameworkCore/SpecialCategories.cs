using System.Linq.Expressions;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Whether a model stores special categories of personal data (känsliga uppgifter, SE-D8). Where it does not, no statement of the context writes
/// their columns: a new row has the default of the database, and what was stored before stays.
/// </summary>
internal static class SpecialCategories
{
    private static readonly string[] s_facts =
    [
        nameof(ParticipationRow.Disability),
        nameof(ParticipationRow.Minority),
        nameof(ParticipationRow.OtherDisadvantaged),
    ];

    /// <summary>The tables are the same either way, so that a host which changes its mind needs no migration.</summary>
    public static void Configure(EntityTypeBuilder<ParticipationRow> row, bool areStored)
    {
        foreach (var fact in s_facts)
        {
            var property = row.Property<Fact>(fact).HasDefaultValue(Fact.NotKnown);
            if (areStored)
            {
                property.ValueGeneratedNever();
            }
            else
            {
                NeverWrite(property.Metadata);
            }
        }

        if (!areStored)
        {
            NeverWrite(row.Property(participation => participation.SickListings).Metadata);
            row.Property(participation => participation.TargetGroups)
                .HasConversion(new OrdinaryTargetGroupsConverter(), new ValueListComparer<TargetGroup>());
            row.Property(participation => participation.NotTargetGroups)
                .HasConversion(new OrdinaryTargetGroupsConverter(), new ValueListComparer<TargetGroup>());
        }
    }

    private static void NeverWrite(IMutableProperty property)
    {
        property.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        property.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }

    /// <summary>Whether the model behind a query stores them; a query over rows in memory has no model that would not.</summary>
    public static bool AreStored(IQueryable<ParticipationRow> participations)
    {
        var root = new Root();
        root.Visit(participations.Expression);
        return root.Type?.FindProperty(s_facts[0])?.GetBeforeSaveBehavior() != PropertySaveBehavior.Ignore;
    }

    private sealed class Root : ExpressionVisitor
    {
        public IReadOnlyEntityType? Type { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression root && root.ElementType == typeof(ParticipationRow))
            {
                Type = root.EntityType;
            }

            return node is QueryRootExpression ? node : base.VisitExtension(node);
        }
    }
}
