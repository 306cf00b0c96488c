namespace Gransgangare.Core;

/// <summary>
/// A measure (insats) in which persons take part: the operation of their participations (SE-B4). One with an individual and a structural part
/// is two measures (SE-U4). An operation that no measure describes is an individual one.
/// </summary>
/// <param name="Operation">Code of the operation.</param>
/// <param name="Kind">Individual or structural.</param>
/// <param name="Name">Name to show; <c>null</c> = the code.</param>
public sealed record Measure(string Operation, MeasureKind Kind, string? Name = null)
{
    private readonly string _operation = KeyForm.Of(Operation);
    private readonly string? _name = KeyForm.OfOptional(Name);

    /// <summary>Code of the operation in the form of <see cref="KeyForm"/>.</summary>
    public string Operation
    {
        get => _operation;
        init => _operation = KeyForm.Of(value);
    }

    /// <summary>Name to show in the form of <see cref="KeyForm"/>; <c>null</c> = the code.</summary>
    public string? Name
    {
        get => _name;
        init => _name = KeyForm.OfOptional(value);
    }
}
