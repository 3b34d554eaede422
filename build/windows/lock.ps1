# Locks a Windows 11 machine to the kiosk. Run as administrator after the kiosk is installed; undo.ps1 takes it back.
# README.md beside it says what each part is for and what it cannot do. This has not been run by those who wrote it.
#Requires -RunAsAdministrator
param(
  [string] $Program = "$Env:ProgramFiles\Vitrine\Vitrine.exe",
  [string] $User = 'vitrine'
)
$ErrorActionPreference = 'Stop'
if (-not (Test-Path $Program)) { throw "There is no kiosk at $Program; install it for all users first, or name it with -Program." }

if (-not (Get-PSDrive HKU -ErrorAction SilentlyContinue)) { New-PSDrive HKU Registry HKEY_USERS | Out-Null }
# Each row: where, its name, its value, and why. undo.ps1 reads the same table.
$settings = Import-Csv "$PSScriptRoot\settings.csv"
$before = foreach ($row in $settings) {
  $old = (Get-ItemProperty -Path $row.Path -Name $row.Name -ErrorAction SilentlyContinue).($row.Name)
  [pscustomobject]@{ Path = $row.Path; Name = $row.Name; Value = $old; Type = $row.Type }
}
$kept = "$Env:ProgramData\Vitrine\before.json"
New-Item -ItemType Directory -Force (Split-Path $kept) | Out-Null
if (-not (Test-Path $kept)) { $before | ConvertTo-Json | Set-Content $kept }

# An account without rights; its password is random and known to nobody, since Windows signs it in by itself.
if (-not (Get-LocalUser -Name $User -ErrorAction SilentlyContinue)) {
  $secret = ConvertTo-SecureString ([guid]::NewGuid().ToString() + [guid]::NewGuid().ToString()) -AsPlainText -Force
  New-LocalUser -Name $User -Password $secret -PasswordNeverExpires -UserMayNotChangePassword | Out-Null
  Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $User
}

foreach ($row in $settings) {
  if (-not (Test-Path $row.Path)) { New-Item -Path $row.Path -Force | Out-Null }
  New-ItemProperty -Path $row.Path -Name $row.Name -Value $row.Value -PropertyType $row.Type -Force | Out-Null
}

# The kiosk in place of the desktop, started again whenever it ends. Enterprise, Education and IoT only.
Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null
$sid = (Get-LocalUser $User).SID.Value
$shell = [wmiclass] '\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
$shell.SetCustomShell($sid, "`"$Program`" --supervised", ($null), ($null), 0)
$shell.SetDefaultShell('explorer.exe', 0)
$shell.SetEnabled($true)

# The keys that no program can take.
Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart | Out-Null
foreach ($key in 'Ctrl+Alt+Del', 'Ctrl+Shift+Esc', 'Win', 'Alt+Tab', 'Alt+F4', 'Win+L') {
  $found = Get-CimInstance -Namespace root\standardcimv2\embedded -ClassName WEKF_PredefinedKey -Filter "Id='$key'"
  if ($found) { $found.Enabled = 1; Set-CimInstance $found }
}

# Never asleep, never dark.
powercfg /change standby-timeout-ac 0
powercfg /change monitor-timeout-ac 0
powercfg /change hibernate-timeout-ac 0
# Nothing leaves the kiosk, should the machine be on a network after all.
New-NetFirewallRule -DisplayName 'Vitrine: no network' -Direction Outbound -Program $Program -Action Block | Out-Null
Write-Output "Done. Set the automatic sign-in of $User with Autologon of Sysinternals, and start the machine anew."
