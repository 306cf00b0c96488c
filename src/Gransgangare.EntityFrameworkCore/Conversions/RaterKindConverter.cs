using System.ComponentModel;
using Gransgangare.Bip;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Stores who answered (bedömare) as the code of the rater kind.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RaterKindConverter() : ValueConverter<RaterKind, string>(kind => kind.Code, code => RaterKind.FromCode(code));
