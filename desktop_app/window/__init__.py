"""The Qt pieces that no feature owns: colours, type, icons, controls, lists, notices and dialogs."""
