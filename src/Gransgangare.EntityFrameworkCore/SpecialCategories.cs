using System.Linq.Expressions;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Whether a model stores special categories of personal data (känsliga uppgifter, SE-D8), each in a column of its own. Where it does not, the columns are
/// there and no property of a row has them: a read cannot see them, a write cannot touch them, and a new row has the default of the database.
/// </summary>
internal static class SpecialCategories
{
    private static readonly string[] s_facts =
    [
        nameof(ParticipationRow.Disability),
        nameof(ParticipationRow.Minority),
        nameof(ParticipationRow.OtherDisadvantaged),
    ];

    private static readonly string[] s_targetGroups =
    [
        nameof(ParticipationRow.SpecialTargetGroups),
        nameof(ParticipationRow.SpecialNotTargetGroups),
    ];

    /// <summary>The tables are the same either way, so that a host which changes its mind needs no migration.</summary>
    public static void Configure(EntityTypeBuilder<ParticipationRow> row, bool areStored)
    {
        foreach (var group in new[] { nameof(ParticipationRow.TargetGroups), nameof(ParticipationRow.NotTargetGroups) })
        {
            var ordinary = new OrdinaryTargetGroupsConverter(GransgangareModel.ColumnName(group), readsAll: areStored);
            row.Property<ValueList<TargetGroup>>(group).HasConversion(ordinary, new ValueListComparer<TargetGroup>());
        }

        if (areStored)
        {
            foreach (var fact in s_facts)
            {
                row.Property<Fact>(fact).HasDefaultValue(Fact.NotKnown).ValueGeneratedNever();
            }

            foreach (var groups in s_targetGroups)
            {
                row.Property<ValueList<TargetGroup>>(groups).HasDefaultValueSql("''").ValueGeneratedNever();
            }

            return;
        }

        var notKnown = (string)new FactConverter().ConvertToProvider(Fact.NotKnown)!;
        foreach (var fact in s_facts)
        {
            Hide(fact).IsRequired().HasMaxLength(GransgangareModel.LongestCode).HasDefaultValue(notKnown);
        }

        foreach (var groups in s_targetGroups)
        {
            Hide(groups).IsRequired().HasDefaultValueSql("''");
        }

        Hide(nameof(ParticipationRow.SickListings));

        PropertyBuilder<string?> Hide(string property)
        {
            var column = GransgangareModel.ColumnName(property);
            var hidden = row.Ignore(property).Property<string?>(column).HasColumnName(column);
            hidden.Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
            hidden.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
            return hidden;
        }
    }

    /// <summary>Whether the model behind a query stores them; a query over rows in memory has no model that would not.</summary>
    public static bool AreStored(IQueryable<ParticipationRow> participations)
    {
        var root = new Root();
        root.Visit(participations.Expression);
        return root.Type is null || root.Type.FindProperty(s_facts[0]) is not null;
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
