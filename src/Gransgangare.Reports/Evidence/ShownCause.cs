using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>The curve of one cause as it may be shown.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Events">Exits of the cause.</param>
/// <param name="Points">The points.</param>
internal sealed record ShownCause(PathCause Cause, ShownNumber Events, ValueList<ShownPoint> Points);
