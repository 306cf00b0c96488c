namespace Gransgangare.Core;

/// <summary>A förbund's own part of a project (delprojekt).</summary>
/// <param name="Code">Code, usable as operation in a participation.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Forbund">Code of the förbund.</param>
/// <param name="Planned">Planned number of participants; <c>null</c> = not planned apart.</param>
/// <param name="Roles">Roles of its gränsgångare.</param>
public sealed record SubProject(string Code, LocalizedText Label, string Forbund, int? Planned, ValueList<BoundarySpannerRole> Roles)
{
    private readonly ValueList<BoundarySpannerRole> _roles = Roles.InOrder();

    /// <summary>Roles of its gränsgångare.</summary>
    public ValueList<BoundarySpannerRole> Roles
    {
        get => _roles;
        init => _roles = value.InOrder();
    }

    /// <summary>Planned number of members of staff; <c>null</c> = not stated.</summary>
    public int? Staff { get; init; }
}
