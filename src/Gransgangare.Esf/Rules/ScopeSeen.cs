namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.Scope"/>: whether the person is a participant whose data are reported.</summary>
internal enum ScopeSeen : byte
{
    InScope,
    NotSupportedDirectly,
    SupportTooShort,
    RegistrationError,
    NotIdentified,
    ObjectiveM,
}
